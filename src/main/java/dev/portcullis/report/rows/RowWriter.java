package dev.portcullis.report.rows;

import java.io.Closeable;
import java.io.IOException;

/** Takes rows of one kind. Closing it completes the table, and leaves open what it is written to. */
public interface RowWriter<T> extends Closeable {

    void row(T row) throws IOException;
}
