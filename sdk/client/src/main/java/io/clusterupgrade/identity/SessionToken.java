// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import java.util.regex.Pattern;

/** What the session token of a metadata service looks like: one word that a header can carry. */
final class SessionToken {
    static final Pattern FORM = Pattern.compile("[\\x21-\\x7E&&[^<>{}\"\\\\]]{1,8192}");

    private SessionToken() {}
}
