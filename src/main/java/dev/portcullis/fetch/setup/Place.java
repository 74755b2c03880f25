package dev.portcullis.fetch.setup;

import java.net.URI;

/**
 * Where Zoho is.
 *
 * @param accounts origin of the token endpoint
 * @param api origin of the API unless the token answer names another trusted one
 * @param apiFixed whether {@code api} was given by the user, so that the token answer cannot change it
 * @param apiVersion such as v8
 */
public record Place(DataCenter dataCenter, URI accounts, URI api, boolean apiFixed, String apiVersion) {}
