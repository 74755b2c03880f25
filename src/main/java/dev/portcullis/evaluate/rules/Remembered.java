package dev.portcullis.evaluate.rules;

import dev.portcullis.control.RuleFile;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that were used last, for as long as memory is not short. Not thread-safe. */
final class Remembered<K, V> {
    private final int most;
    private final Map<K, SoftReference<V>> values = new LinkedHashMap<>(16, 0.75f, true);

    Remembered(int most) {
        this.most = most;
    }

    /** What a compiled rule comes from: the id is in what it says of a failure, the file's name in mistakes. */
    record Source(String file, String text) {
        static Source of(RuleFile file) {
            return new Source(file.control().file(), file.text());
        }
    }

    @Nullable
    V get(K key) {
        SoftReference<V> reference = values.get(key);
        return reference == null ? null : reference.get();
    }

    void put(K key, V value) {
        values.put(key, new SoftReference<>(value));
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
    }
}
