package dev.portcullis.snapshot.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A sorted collection that keeps a bounded number of its elements in memory and the rest in sorted runs on disk. Add
 * all, then iterate as often as wanted; clear or close it to delete the runs. Adding is thread-safe.
 */
public final class SortedSpill<T> implements Closeable {
    /** How elements stand on disk. */
    public interface Form<T> {
        byte[] bytes(T element);

        /** How much of what may stay in memory the element takes. */
        default int weight(T element) {
            return 1;
        }

        T read(byte[] bytes);
    }

    private final Comparator<? super T> order;
    private final Form<T> form;
    private final long inMemory;
    private final List<Path> runs = new ArrayList<>();
    private List<T> buffer = new ArrayList<>();
    private long held;
    private long size;

    /** @param inMemory how many elements stay in memory at the most, or how much they weigh where the form tells that */
    public SortedSpill(Comparator<? super T> order, Form<T> form, long inMemory) {
        this.order = order;
        this.form = form;
        this.inMemory = inMemory;
    }

    public void add(T element) {
        List<T> full;
        synchronized (this) {
            buffer.add(element);
            size++;
            held += form.weight(element);
            if (held < inMemory) {
                return;
            }
            full = takeBuffer();
        }
        // Others go on adding meanwhile.
        spill(full);
    }

    /** Put on disk what is in memory still: nothing more is added for now. */
    public void settle() {
        List<T> rest;
        synchronized (this) {
            rest = takeBuffer();
        }
        if (!rest.isEmpty()) {
            spill(rest);
        }
    }

    private List<T> takeBuffer() {
        List<T> taken = buffer;
        buffer = new ArrayList<>();
        held = 0;
        return taken;
    }

    public synchronized long size() {
        return size;
    }

    /** Whether some elements were too much for the memory. */
    public synchronized boolean spilled() {
        return !runs.isEmpty();
    }

    private void spill(List<T> elements) {
        elements.sort(order);
        try {
            Path run = Files.createTempFile("portcullis", ".run");
            run.toFile().deleteOnExit();
            synchronized (this) {
                runs.add(run);
            }
            try (var output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
                for (T element : elements) {
                    byte[] bytes = form.bytes(element);
                    output.writeInt(bytes.length);
                    output.write(bytes);
                }
            }
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    /** All elements in order. Close it when not read to the end. */
    public synchronized Sorted<T> sorted() throws IOException {
        buffer.sort(order);
        var sources = new ArrayList<Source<T>>();
        sources.add(new Source<>(buffer.iterator(), () -> {}));
        for (Path run : runs) {
            sources.add(open(run));
        }
        return new Sorted<>(order, sources);
    }

    private Source<T> open(Path run) throws IOException {
        var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 15));
        return new Source<>(new RunIterator(input), input);
    }

    /** Throw all elements away. */
    public synchronized void clear() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
        buffer = new ArrayList<>();
        held = 0;
        size = 0;
    }

    @Override
    public void close() throws IOException {
        clear();
    }

    /** A merge of sorted sources. */
    public static final class Sorted<T> implements Iterator<T>, Closeable {
        private final PriorityQueue<Source<T>> heads;
        private final List<Source<T>> sources;

        private Sorted(Comparator<? super T> order, List<Source<T>> sources) {
            this.sources = sources;
            heads = new PriorityQueue<>(Comparator.comparing(Source::head, order));
            sources.stream().filter(Source::advance).forEach(heads::add);
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public T next() {
            Source<T> first = heads.poll();
            if (first == null) {
                throw new NoSuchElementException();
            }
            T element = first.head();
            if (first.advance()) {
                heads.add(first);
            }
            return element;
        }

        @Override
        public void close() throws IOException {
            for (Source<T> source : sources) {
                source.close.close();
            }
        }
    }

    private static final class Source<T> {
        private final Iterator<T> elements;
        private final Closeable close;
        private @Nullable T head;

        private Source(Iterator<T> elements, Closeable close) {
            this.elements = elements;
            this.close = close;
        }

        private boolean advance() {
            head = elements.hasNext() ? elements.next() : null;
            return head != null;
        }

        private T head() {
            if (head == null) {
                throw new NoSuchElementException();
            }
            return head;
        }
    }

    private final class RunIterator implements Iterator<T> {
        private final DataInputStream input;
        private int length;

        private RunIterator(DataInputStream input) {
            this.input = input;
            length = readLength();
        }

        private int readLength() {
            try {
                return input.readInt();
            } catch (EOFException end) {
                return -1;
            } catch (IOException diskFault) {
                throw new UncheckedIOException(diskFault);
            }
        }

        @Override
        public boolean hasNext() {
            return length >= 0;
        }

        @Override
        public T next() {
            if (length < 0) {
                throw new NoSuchElementException();
            }
            try {
                T element = form.read(input.readNBytes(length));
                length = readLength();
                return element;
            } catch (IOException diskFault) {
                throw new UncheckedIOException(diskFault);
            }
        }
    }
}
