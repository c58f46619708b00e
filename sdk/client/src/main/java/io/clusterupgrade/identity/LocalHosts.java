// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.net.HostName;
import io.clusterupgrade.internal.net.ServerUrl;
import io.clusterupgrade.internal.net.UrlSyntaxException;

/**
 * Which hosts may hand out credentials because an environment variable says so: this machine, the link-local addresses where clouds
 * put such services, and what the settings allow. Anybody else's answer would sign calls with a stranger's keys, and would be shown
 * this machine's tokens.
 */
final class LocalHosts {
    private static final String ALIBABA_METADATA = "100.100.100.200";

    private LocalHosts() {}

    /**
     * The URL as it is to be called, when its host may be asked.
     *
     * @param name what named the URL
     * @throws CredentialsException if it is no URL of an allowed host
     */
    static String check(String name, String url, IdentitySettings settings) {
        ServerUrl parsed;
        try {
            parsed = ServerUrl.parse(url);
        } catch (UrlSyntaxException e) {
            throw new CredentialsException(
                    name + " is no http or https URL of a host: it " + e.getMessage() + ".", null);
        }
        String host = parsed.host();
        if (!isLocal(host) && !settings.isAllowed(host)) {
            throw new CredentialsException(
                    name + " names the host " + host
                            + ", which is neither this machine nor a link-local address; allow it with"
                            + " IdentitySettings.builder().hostAllowed(…) if it is yours.",
                    null);
        }
        return parsed.text();
    }

    private static boolean isLocal(String host) {
        boolean linkLocal = HostName.isLinkLocal(host) && !host.startsWith("[");
        return HostName.isLoopback(host) || linkLocal || host.equals(ALIBABA_METADATA);
    }
}
