package dev.portcullis.fetch.http;

import dev.portcullis.fetch.wire.Wire;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The read surface of Zoho CRM that the controls need. Nothing here may be anything but GET. */
public interface ZohoApi {
    @GET("org")
    Call<Wire.OrgAnswer> org();

    @GET("settings/portals")
    Call<Wire.PortalsAnswer> portals();

    /** The portal is addressed by its name, not by an id. */
    @GET("settings/portals/{portal}")
    Call<Wire.PortalsAnswer> portal(@Path("portal") String portal);

    @GET("settings/portals/{portal}/user_type?include=modules")
    Call<Wire.UserTypesAnswer> userTypesWithModules(@Path("portal") String portal);

    @GET("settings/portals/{portal}/user_type")
    Call<Wire.UserTypesAnswer> userTypes(@Path("portal") String portal);

    @GET("settings/portals/{portal}/user_type/{id}")
    Call<Wire.UserTypesAnswer> userType(@Path("portal") String portal, @Path("id") String id);

    /** {@code type} is mandatory in some versions, optional in others: it is always sent. */
    @GET("settings/portals/{portal}/user_type/{id}/users?type=AllUsers")
    Call<Wire.UsersAnswer> users(
            @Path("portal") String portal,
            @Path("id") String id,
            @Query("page") int page,
            @Query("per_page") int perPage);

    @GET("users")
    Call<Wire.HubUsersAnswer> hubUsers(
            @Query("type") String type, @Query("page") int page, @Query("per_page") int perPage);

    @GET("settings/fields")
    Call<Wire.FieldsAnswer> fields(@Query("module") String module);
}
