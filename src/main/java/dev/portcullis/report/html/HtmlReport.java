package dev.portcullis.report.html;

import dev.portcullis.assess.Assessment;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** Writes the report that people read, {@code report.html}: the same assessment gives the same bytes. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Write the whole page; {@code out} must encode as UTF-8, and is not closed. */
    public static void write(Assessment assessment, Writer out) throws IOException {
        Map<String, Object> parameters = Map.of("page", PageMaker.page(assessment), "assets", Assets.load());
        try {
            TemplateEngine.createPrecompiled(ContentType.Html)
                    .render("report/page.jte", parameters, new WriterOutput(out));
        } catch (TemplateException failed) {
            if (failed.getCause() instanceof UncheckedIOException unwritten) {
                throw unwritten.getCause();
            }
            throw failed;
        }
        out.flush();
    }
}
