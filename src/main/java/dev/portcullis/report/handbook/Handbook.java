package dev.portcullis.report.handbook;

import dev.portcullis.control.Catalogue;
import dev.portcullis.report.html.Assets;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The handbook of a catalogue: the same catalogue gives the same bytes. */
public final class Handbook {
    private final Book book;

    private Handbook(Book book) {
        this.book = book;
    }

    /**
     * Prepare the handbook of all controls in force.
     *
     * @param version of the program
     */
    public static Handbook of(Catalogue catalogue, String version) {
        return new Handbook(new BookMaker(catalogue).book(version));
    }

    /** The texts of all files, by their path below the handbook's folder. */
    public SortedMap<String, String> pages(Set<HandbookFormat> formats) {
        SortedMap<String, String> pages = new TreeMap<>();
        for (HandbookFormat format : formats) {
            pages.putAll(format == HandbookFormat.HTML ? html() : markdown());
        }
        return pages;
    }

    private Map<String, String> html() {
        var printer = new Printer(
                TemplateEngine.createPrecompiled(ContentType.Html),
                "html",
                Map.of("assets", Assets.withoutScript(style())),
                StringOutput::new);
        return printer.print(book);
    }

    private Map<String, String> markdown() {
        var printer =
                new Printer(TemplateEngine.createPrecompiled(ContentType.Plain), "md", Map.of(), MarkdownOutput::new);
        return printer.print(book);
    }

    private static String style() {
        try (InputStream stream = Handbook.class.getResourceAsStream("handbook.css")) {
            byte[] bytes = Objects.requireNonNull(stream, "handbook.css").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    /** Fills in the templates of one format, which lie in the folder {@code handbook/} and its ending. */
    private record Printer(
            TemplateEngine templates, String ending, Map<String, Object> shared, Supplier<StringOutput> outputs) {

        Map<String, String> print(Book book) {
            Map<String, String> pages = new HashMap<>();
            pages.put("index." + ending, page("index", Map.of("book", book)));
            pages.put("requirements." + ending, page("requirements", Map.of("book", book)));
            for (Book.Chapter chapter : book.chapters()) {
                pages.put(
                        "controls/" + chapter.file() + "." + ending,
                        page("control", Map.of("control", chapter, "version", book.version())));
            }
            return pages;
        }

        private String page(String template, Map<String, Object> values) {
            Map<String, Object> all = new HashMap<>(values);
            all.putAll(shared);
            TemplateOutput output = outputs.get();
            templates.render("handbook/" + ending + "/" + template + ".jte", all, output);
            return output.toString();
        }
    }
}
