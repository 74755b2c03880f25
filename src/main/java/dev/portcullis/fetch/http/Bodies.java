package dev.portcullis.fetch.http;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/** Reads bodies as what the interface says that its calls answer; they may come from Zoho or from a checkpoint. */
final class Bodies {
    private static final int NO_CONTENT = 204;
    private static final int RESET_CONTENT = 205;
    private static final MediaType JSON = MediaType.get("application/json");

    private final Retrofit retrofit;

    Bodies(Retrofit retrofit) {
        this.retrofit = retrofit;
    }

    /** Read the body of an answer to this call, which stays as it is; null where there is none. */
    <B> @Nullable B read(Call<B> call, int status, Buffer body) throws IOException {
        if (status == NO_CONTENT || status == RESET_CONTENT) {
            return null;
        }
        Converter<ResponseBody, B> converter = retrofit.responseBodyConverter(type(call.request()), new Annotation[0]);
        return converter.convert(ResponseBody.create(body.clone(), JSON, body.size()));
    }

    /** The {@code B} of a method that returns a {@code Call<B>}. */
    private static Type type(Request request) {
        Invocation invocation = Objects.requireNonNull(request.tag(Invocation.class), "a request of the interface");
        var call = (ParameterizedType) invocation.method().getGenericReturnType();
        return call.getActualTypeArguments()[0];
    }
}
