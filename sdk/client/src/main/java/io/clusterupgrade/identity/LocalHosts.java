// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Which hosts may hand out credentials because an environment variable says so: this machine, the link-local addresses where clouds
 * put such services, and what the settings allow. Anybody else's answer would sign calls with a stranger's keys, and would be shown
 * this machine's tokens.
 */
final class LocalHosts {
    private static final String ALIBABA_METADATA = "100.100.100.200";

    private LocalHosts() {}

    /**
     * The URL itself when its host may be asked.
     *
     * @param name what named the URL
     * @throws CredentialsException if it is no URL of an allowed host
     */
    static String check(String name, String url, IdentitySettings settings) {
        String host;
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new CredentialsException(name + " is no http or https URL of a host.", null);
            }
        } catch (URISyntaxException e) {
            throw new CredentialsException(name + " is no URL (" + e.getReason() + ").", null);
        }
        String lower = host.toLowerCase(Locale.ROOT);
        if (!isLocal(lower) && !settings.isAllowed(lower)) {
            throw new CredentialsException(
                    name + " names the host " + lower
                            + ", which is neither this machine nor a link-local address; allow it with"
                            + " IdentitySettings.builder().hostAllowed(…) if it is yours.",
                    null);
        }
        return url;
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.matches("169\\.254(\\.\\d{1,3}){2}")
                || host.equals(ALIBABA_METADATA);
    }
}
