package dev.portcullis.input.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a workbook that was made to exhaust the machine. The reader behind it sets no bounds of its own: it makes
 * room for any column that a cell names, fills its list of texts up to any number that a cell refers to, and unzips
 * without end. So every part is read here first, with the very parser that it uses, and measured.
 */
final class XlsxGate {
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final long MOST_UNZIPPED = 128L << 20;

    private final SheetLimits limits = new SheetLimits();
    private final XMLInputFactory parsers = new InputFactoryImpl();
    private long unzipped;

    private XlsxGate() {
        // As the reader behind has it, so that both see the same.
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The workbook is beyond a limit; the message says which. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    static void check(byte[] workbook) throws IOException {
        if (workbook.length > MOST_BYTES) {
            throw new RefusedException("it is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            new XlsxGate().check(zip);
        } catch (RuntimeException brokenZip) {
            throw new IOException(brokenZip);
        }
    }

    private void check(ZipFile zip) throws IOException {
        int parts = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            parts++;
            if (parts > MOST_PARTS) {
                throw new RefusedException("it has more than " + MOST_PARTS + " parts");
            }
            boolean plain = part.getMethod() == ZipEntry.DEFLATED || part.getMethod() == ZipEntry.STORED;
            if (!plain || !zip.canReadEntryData(part)) {
                throw new RefusedException("it is protected, or packed in an unusual way");
            }
            try (var stream = new Measured(zip.getInputStream(part))) {
                check(stream);
            }
        }
        limits.end();
    }

    /**
     * Parts of another kind, such as pictures, are no XML and end at once. Should the reader take one for a sheet, it
     * comes no further than this.
     */
    private void check(Measured stream) throws IOException {
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(stream);
            limits.beginPart();
            while (xml.hasNext()) {
                xml.next();
                limits.check(xml);
                stream.beginToken();
            }
        } catch (XMLStreamException | RuntimeException notXml) {
            if (stream.refused != null) {
                throw stream.refused;
            }
        }
    }

    /** Counts what is unzipped: of all parts together, and since the last token, which the parser keeps in memory. */
    private final class Measured extends FilterInputStream {
        private static final int LONGEST_TOKEN = 1 << 20;

        private int token;
        private @Nullable RefusedException refused;

        private Measured(InputStream input) {
            super(input);
        }

        private void beginToken() {
            token = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : count(1, read);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int more, int result) throws RefusedException {
            token += more;
            unzipped += more;
            if (unzipped > MOST_UNZIPPED) {
                refused = new RefusedException("unzipped, it is larger than " + (MOST_UNZIPPED >> 20) + " MiB");
            } else if (token > LONGEST_TOKEN) {
                refused = new RefusedException("it holds a text of more than 1 MiB");
            }
            if (refused != null) {
                throw refused;
            }
            return result;
        }
    }
}
