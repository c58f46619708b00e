// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.wire.WireHeaders;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may use the page. A browser runs pages of other sites beside this one; none of them may read the state or press a button:
 *
 * <ul>
 *   <li>The host must be a name of the loopback interface, because a name of another site can resolve to it (DNS rebinding).
 *   <li>The origin, where a browser sends it, must be that of the page; data is for no other site ({@code Sec-Fetch-Site}).
 *   <li>An action needs the origin and the token of the document, which only a page of the same origin can read.
 * </ul>
 */
final class PageAccess {
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_SITE = Set.of("", "same-origin", "none");
    private static final int TOKEN_BYTES = 24;

    private final String token;

    PageAccess() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        token = HexFormat.of().formatHex(bytes);
    }

    /** Returns the token that the document contains; it is valid as long as the simulator runs. */
    String token() {
        return token;
    }

    /**
     * Returns why a request is rejected; null if it is accepted.
     *
     * @param isDocument whether it is for the document, to which other sites may link
     */
    @Nullable String rejection(WireRequest request, boolean isDocument) {
        WireHeaders headers = request.headers();
        String host = headers.getOrEmpty("Host");
        if (!LOOPBACK.matcher(host).matches()) {
            return "The status page is for 127.0.0.1 and localhost only.";
        }
        String origin = headers.get("Origin");
        if (origin != null && !isOwn(origin, host)) {
            return "The status page is not for other origins.";
        }
        if (!isDocument && !OWN_SITE.contains(headers.getOrEmpty("Sec-Fetch-Site"))) {
            return "The status page is not for other sites.";
        }
        return null;
    }

    /** Returns why an action is rejected that {@link #rejection} accepts; null if it is accepted. */
    @Nullable String actionRejection(WireRequest request) {
        WireHeaders headers = request.headers();
        if (headers.get("Origin") == null) {
            return "An action needs the header Origin.";
        }
        byte[] sent = headers.getOrEmpty("X-Simulator-Token").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, token.getBytes(StandardCharsets.UTF_8))) {
            return "The token is missing or belongs to an earlier run of the simulator: reload the page.";
        }
        return headers.getOrEmpty("Content-Type").startsWith("application/json") ? null : "An action is JSON.";
    }

    private static boolean isOwn(String origin, String host) {
        String lowerCase = origin.toLowerCase(Locale.ROOT);
        String name = host.toLowerCase(Locale.ROOT);
        return lowerCase.equals("http://" + name) || lowerCase.equals("https://" + name);
    }
}
