package dev.portcullis.fetch.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moshi that reads what it understands and takes the rest for unknown. */
public final class LenientJson {
    private static final JsonAdapter.Factory FACTORY = LenientJson::adapter;

    private LenientJson() {}

    /** For all of {@link Wire}. */
    public static Moshi moshi() {
        return new Moshi.Builder().add(FACTORY).build();
    }

    private static @Nullable JsonAdapter<?> adapter(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
        Class<?> raw = Types.getRawType(type);
        if (raw == Boolean.class) {
            return new Reading<>(LenientJson::flag);
        } else if (raw == Long.class) {
            return new Reading<>(LenientJson::number);
        } else if (raw == String.class) {
            return new Reading<>(LenientJson::text);
        } else if (raw == List.class && type instanceof ParameterizedType list) {
            return new Reading<>(listOf(moshi.adapter(list.getActualTypeArguments()[0])));
        } else if (raw == Given.class && type instanceof ParameterizedType given) {
            return new Reading<>(given(moshi.adapter(given.getActualTypeArguments()[0])));
        } else if (raw.isRecord()) {
            return new Reading<>(object(moshi.nextAdapter(FACTORY, type, annotations)));
        }
        return null;
    }

    private interface Read<T> {
        @Nullable
        T from(JsonReader reader) throws IOException;
    }

    private static final class Reading<T> extends JsonAdapter<T> {
        private final Read<T> read;

        private Reading(Read<T> read) {
            this.read = read;
        }

        @Override
        public @Nullable T fromJson(JsonReader reader) throws IOException {
            return read.from(reader);
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable T value) {
            throw new JsonDataException("nothing of ours is ever sent");
        }
    }

    private static @Nullable Boolean flag(JsonReader reader) throws IOException {
        if (reader.peek() == JsonReader.Token.BOOLEAN) {
            return reader.nextBoolean();
        }
        String text = text(reader);
        if ("true".equalsIgnoreCase(text)) {
            return true;
        }
        return "false".equalsIgnoreCase(text) ? false : null;
    }

    private static @Nullable Long number(JsonReader reader) throws IOException {
        String text = text(reader);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException noWholeNumber) {
            return null;
        }
    }

    /** Ids come as text or as numbers of up to 19 digits; both are kept digit by digit. */
    private static @Nullable String text(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case STRING, NUMBER -> reader.nextString();
            case BOOLEAN -> String.valueOf(reader.nextBoolean());
            default -> skip(reader);
        };
    }

    private static <T> Read<List<T>> listOf(JsonAdapter<T> element) {
        return reader -> {
            if (reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
                return skip(reader);
            }
            List<T> list = new ArrayList<>();
            reader.beginArray();
            while (reader.hasNext()) {
                T read = element.fromJson(reader);
                if (read == null) {
                    // Leaving it out would make a list look whole that is not.
                    throw new JsonDataException("an element of a list is missing at " + reader.getPath());
                }
                list.add(read);
            }
            reader.endArray();
            return list;
        };
    }

    private static <T> Read<Given<T>> given(JsonAdapter<T> value) {
        return reader -> {
            if (reader.peek() == JsonReader.Token.NULL) {
                reader.nextNull();
                return new Given<>(null, true);
            }
            T read = value.fromJson(reader);
            return new Given<>(read, read != null);
        };
    }

    private static <T> Read<T> object(JsonAdapter<T> record) {
        return reader -> reader.peek() == JsonReader.Token.BEGIN_OBJECT ? record.fromJson(reader) : skip(reader);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
    private static <T> @Nullable T skip(JsonReader reader) throws IOException {
        reader.skipValue();
        return null;
    }
}
