package dev.portcullis.cli.scaffold;

import java.util.Locale;

/** Who runs scheduled jobs. */
public enum CiPlatform {
    GITHUB(".github"),
    GITLAB(".gitlab-ci.yml");

    private final String sign;

    CiPlatform(String sign) {
        this.sign = sign;
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A file that is there where it is in use. */
    String sign() {
        return sign;
    }
}
