package dev.portcullis.features;

import dev.portcullis.control.Catalogue;
import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.evaluate.rules.RuleBase;
import java.nio.file.Path;
import java.util.List;

/** The rules of the checkout, compiled once. */
public final class ShippedRules {
    private static final ShippedRules INSTANCE = read();

    private final Catalogue catalogue;
    private final RuleBase base;

    private ShippedRules(Catalogue catalogue, RuleBase base) {
        this.catalogue = catalogue;
        this.base = base;
    }

    public static Catalogue catalogue() {
        return INSTANCE.catalogue;
    }

    public static RuleBase base() {
        return INSTANCE.base;
    }

    private static ShippedRules read() {
        try {
            Catalogue catalogue =
                    Catalogue.read(List.of(new Catalogue.PackSource(Path.of("rules"), "rules", "portcullis", "1")));
            return new ShippedRules(catalogue, RuleBase.compile(catalogue.files()));
        } catch (InvalidFilesException invalid) {
            throw new IllegalStateException(invalid);
        }
    }
}
