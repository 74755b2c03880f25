package dev.portcullis.fetch.setup;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Zoho's data centres: where tokens come from and where the API is. */
public enum DataCenter {
    COM("accounts.zoho.com", "www.zohoapis.com"),
    EU("accounts.zoho.eu", "www.zohoapis.eu"),
    IN("accounts.zoho.in", "www.zohoapis.in"),
    AU("accounts.zoho.com.au", "www.zohoapis.com.au"),
    JP("accounts.zoho.jp", "www.zohoapis.jp"),
    CN("accounts.zoho.com.cn", "www.zohoapis.com.cn"),
    /** Zoho's own SDK names another host; its documentation names this one. */
    CA("accounts.zohocloud.ca", "www.zohoapis.ca"),
    SA("accounts.zoho.sa", "www.zohoapis.sa"),
    UK("accounts.zoho.uk", "www.zohoapis.uk");

    private final String accountsHost;
    private final String apiHost;

    DataCenter(String accountsHost, String apiHost) {
        this.accountsHost = accountsHost;
        this.apiHost = apiHost;
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public URI accounts() {
        return URI.create("https://" + accountsHost);
    }

    public URI api() {
        return URI.create("https://" + apiHost);
    }

    /** The data centre of this name, ignoring case. */
    public static Optional<DataCenter> of(String word) {
        return Arrays.stream(values())
                .filter(center -> center.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether {@code origin} is an API host that Zoho documents, over https and on its usual port. */
    public static boolean isApi(URI origin) {
        return "https".equalsIgnoreCase(origin.getScheme())
                && (origin.getPort() == -1 || origin.getPort() == 443)
                && origin.getUserInfo() == null
                && Arrays.stream(values()).anyMatch(center -> center.apiHost.equalsIgnoreCase(origin.getHost()));
    }
}
