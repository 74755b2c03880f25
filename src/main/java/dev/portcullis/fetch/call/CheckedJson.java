package dev.portcullis.fetch.call;

import dev.portcullis.fetch.wire.LenientJson;
import dev.portcullis.fetch.wire.UniqueKeys;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Moshi's converter, which tells a whole body that is no JSON from a connection that broke. */
final class CheckedJson extends Converter.Factory {
    private final MoshiConverterFactory moshi = MoshiConverterFactory.create(LenientJson.moshi());

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        Converter<ResponseBody, ?> converter = moshi.responseBodyConverter(type, annotations, retrofit);
        return converter == null ? null : body -> convert(converter, body);
    }

    private static @Nullable Object convert(Converter<ResponseBody, ?> converter, ResponseBody body)
            throws IOException {
        try {
            UniqueKeys.check(body.source());
            return converter.convert(body);
        } catch (IOException | RuntimeException failure) {
            // The body lies in memory by now: nothing but its content can be wrong.
            if (NotJson.causedBy(failure)) {
                throw new NotJson(failure);
            }
            throw failure;
        }
    }
}
