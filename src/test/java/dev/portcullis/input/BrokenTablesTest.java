package dev.portcullis.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.control.InvalidFilesException;
import dev.portcullis.given.Workbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files broken at random, the same way each time: they are read, or told to be wrong; nothing else is thrown. */
class BrokenTablesTest {
    private static final long SEED = 20_261_121L;
    private static final int TRIES = 1_000;
    private static final String CSV = "email,portal,user_type,status,owner\n"
            + "ann@example.com,\"Ac\"\"me\",Größe,active,\nbob@example.com,,,inactive,\"x\ny\"\n";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private int read;
    private int refused;

    private void read(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("broken"), bytes);
        try {
            RosterReader.read(file);
            read++;
        } catch (InvalidFilesException invalid) {
            assertThat(invalid.mistakes()).isNotEmpty().allMatch(mistake -> mistake.line() > 0 && mistake.column() > 0);
            refused++;
        }
    }

    private byte[] changed(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    @Test
    void bytes_at_random() throws Exception {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (attempt % 3 == 0 && bytes.length > 4) {
                System.arraycopy("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 4);
            }
            read(bytes);
        }
        assertThat(refused).isEqualTo(TRIES);
    }

    @Test
    void csv_with_changed_bytes() throws Exception {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            read(changed(CSV.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(read + refused).isEqualTo(TRIES);
        assertThat(read).isGreaterThan(30);
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void csv_with_its_signs_in_disorder() throws Exception {
        String signs = "\",;\n\r 'a@=\uFEFF\t";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var text = new StringBuilder(CSV);
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            read(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read + refused).isEqualTo(TRIES);
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void workbooks_with_changed_bytes() throws Exception {
        byte[] whole = Files.readAllBytes(Workbooks.write(
                folder.resolve("whole.xlsx"),
                List.of(
                        List.of("email", "portal", "user_type", "status", "owner"),
                        List.of("ann@example.com", "Acme", 7, "active", "x"))));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            read(changed(whole));
        }
        assertThat(read + refused).isEqualTo(TRIES);
        assertThat(refused).isGreaterThan(300);
    }

    /** Changed before they are zipped, so that the changes reach the reader of sheets. */
    @Test
    void workbooks_with_changed_xml() throws Exception {
        String row =
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><f t=\"shared\" si=\"0\" ref=\"B2:B3\">A1+1</f>"
                        + "<v>12</v></c><c r=\"D2\" t=\"s\"><v>1</v></c><c r=\"E2\" t=\"b\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"
                        + "<c r=\"D3\" t=\"s\"><v>1</v></c></row>";
        Map<String, String> parts =
                Workbooks.parts(WorkbookTest.header() + row, "<si><t>ann@example.com</t></si><si><t>active</t></si>");
        read(Files.readAllBytes(Workbooks.zip(folder.resolve("whole.xlsx"), parts)));
        assertThat(read).as("unchanged it is read").isEqualTo(1);

        String signs = "<>/\"=0123456789 ABZr:&;-snb";
        List<String> names = List.copyOf(parts.keySet());
        for (int attempt = 1; attempt < TRIES; attempt++) {
            Map<String, String> changed = new LinkedHashMap<>(parts);
            String name = names.get(attempt % 2 == 0 ? names.size() - 1 : random.nextInt(names.size()));
            var text = new StringBuilder(parts.get(name));
            for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            }
            changed.put(name, text.toString());
            read(Files.readAllBytes(Workbooks.zip(folder.resolve("changed.xlsx"), changed)));
        }
        assertThat(read + refused).isEqualTo(TRIES);
        assertThat(read).isGreaterThan(20);
        assertThat(refused).isGreaterThan(300);
    }
}
