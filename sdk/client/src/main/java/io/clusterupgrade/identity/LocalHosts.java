// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.net.HostName;
import io.clusterupgrade.internal.net.ServerUrl;
import io.clusterupgrade.internal.net.UrlSyntaxException;

/**
 * Checks which hosts an environment variable may name as a source of credentials: this machine, the link-local addresses of the clouds'
 * metadata services, and the hosts that the settings allow. Any other host could make this client sign requests with foreign keys, and
 * would receive this machine's tokens.
 */
final class LocalHosts {
    private static final String ALIBABA_METADATA = "100.100.100.200";

    private LocalHosts() {}

    /**
     * Returns the normalized URL if its host is allowed.
     *
     * @param name the variable or setting with the URL, for messages
     * @throws CredentialsException if the text is not a URL of an allowed host
     */
    static String check(String name, String url, IdentitySettings settings) {
        ServerUrl parsed;
        try {
            parsed = ServerUrl.parse(url);
        } catch (UrlSyntaxException e) {
            throw new CredentialsException(
                    name + " is not a valid http or https URL: it " + e.getMessage() + ".", null);
        }
        String host = parsed.host();
        if (!isLocal(host) && !settings.isAllowed(host)) {
            throw new CredentialsException(
                    name + " names the host " + host
                            + ", which is neither this machine nor a link-local address; if you trust it, allow it with"
                            + " IdentitySettings.builder().hostAllowed(…).",
                    null);
        }
        return parsed.text();
    }

    private static boolean isLocal(String host) {
        boolean linkLocal = HostName.isLinkLocal(host) && !host.startsWith("[");
        return HostName.isLoopback(host) || linkLocal || host.equals(ALIBABA_METADATA);
    }
}
