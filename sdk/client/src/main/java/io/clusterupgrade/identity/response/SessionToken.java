// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.response;

import java.util.regex.Pattern;

/** The format of the session tokens of metadata services: characters that a header can carry. */
public final class SessionToken {
    /** Matches a session token. */
    public static final Pattern FORMAT = Pattern.compile("[\\x21-\\x7E&&[^<>{}\"\\\\]]{1,8192}");

    private SessionToken() {}
}
