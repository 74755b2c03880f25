package dev.portcullis.given;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a tenant, or a stranger who wrote a snapshot file, may call a thing to harm whoever reads a report of it. */
public final class HostileTexts {
    public static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' autofocus onfocus='alert(1)",
            "</style><style>*{display:none}</style>",
            "<!-- --><![CDATA[",
            "]]> --> ?>",
            "</table></main></body></html>",
            "&lt;b&gt; &#0; &unknown;",
            "${7*7} @template.x() {{7*7}} {0} {1} #{7}",
            "javascript:alert(1)",
            "=1+1",
            "@SUM(A1)",
            "+1|' /C calc'!A0",
            "-1+1",
            "\t=1",
            "\uFF1D1",
            "@everyone #1 !2 ~bug %3 &4 $5 :smile: GH-6",
            "www.evil.example https://evil.example a@evil.example mailto:a@evil.example",
            "[name](https://evil.example) ![](https://evil.example/x.png) [1]: https://evil.example",
            "`tick` ``` | \\| \\` \\",
            "*bold* _it_ ~~gone~~ # no heading - no list > no quote 1. none",
            "$`x`$ $$x$$ \\(x\\)",
            "::error::no error",
            "%0A::error::no error%3A%2C%25",
            "##[stop-commands]x ##vso[task.complete]",
            "\u202Ereversed\u2066 \u200Bzero\uFEFF",
            "nul\u0000 bell\u0007 escape\u001B[31m next\u0085",
            controls(),
            "line\r\nfeed\tand\u2028more\u2029\u000B\f",
            "lone \uD800 surrogate",
            "lone \uDC00 surrogate",
            "\uFFFE\uFFFF",
            planes(),
            "W".repeat(10_000),
            "\uD83D\uDE00".repeat(5_000));

    private HostileTexts() {}

    private static String controls() {
        return IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7F, 0x9F))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A character from the middle of every plane of Unicode, and the last two, which are none. */
    private static String planes() {
        return IntStream.rangeClosed(0, 16)
                .flatMap(plane -> IntStream.of(0x4E00, 0x8000, 0xFFFE, 0xFFFF).map(low -> plane << 16 | low))
                .mapToObj(Character::toString)
                .collect(Collectors.joining("-"));
    }
}
