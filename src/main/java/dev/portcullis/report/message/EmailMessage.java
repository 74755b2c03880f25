package dev.portcullis.report.message;

import dev.portcullis.assess.Assessment;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code email.html}: a mail whose styles stand in its elements, since readers of mail know no other. */
public final class EmailMessage {
    private EmailMessage() {}

    /** Write it; {@code output} stays open. */
    public static void write(Assessment assessment, @Nullable URI link, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("message/email.jte", News.of(assessment, link), new WriterOutput(writer));
        writer.flush();
    }
}
