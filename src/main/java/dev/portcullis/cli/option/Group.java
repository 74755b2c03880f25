package dev.portcullis.cli.option;

import java.util.List;

/** A command that holds others; unlike picocli's own list of them, this builds none. */
public interface Group {
    /** The commands it holds, in the order of its help. */
    List<Class<?>> commands();
}
