package dev.portcullis.fetch.oauth;

import dev.portcullis.fetch.wire.Wire;
import retrofit2.Call;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.POST;

/** The token endpoint: the only thing that is ever sent anything but GET. */
interface AccountsApi {
    @FormUrlEncoded
    @POST("oauth/v2/token")
    Call<Wire.Token> refresh(
            @Field("grant_type") String grantType,
            @Field("client_id") String clientId,
            @Field("client_secret") String clientSecret,
            @Field("refresh_token") String refreshToken);

    @FormUrlEncoded
    @POST("oauth/v2/token")
    Call<Wire.Token> trade(
            @Field("grant_type") String grantType,
            @Field("client_id") String clientId,
            @Field("client_secret") String clientSecret,
            @Field("code") String code);
}
