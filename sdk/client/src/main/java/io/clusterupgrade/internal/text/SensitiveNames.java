// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides by the name of a member, a header or a parameter whether its value is a secret. Case and separators do not count:
 * {@code login_password}, {@code X-Auth-Token} and {@code accessKeySecret} are sensitive. Scripts that run on a node are too,
 * since they often hold a password. Stateless and thread-safe.
 */
public final class SensitiveNames {
    private static final List<String> PARTS = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "credential",
            "accesskey",
            "privatekey",
            "apikey",
            "clientkey",
            "kubeconfig",
            "cookie",
            "userdata",
            "preinstall",
            "postinstall");
    private static final Set<String> WHOLE = Set.of("ak", "sk", "auth", "authorization", "proxyauthorization");

    /** A place in a list, a setting, a kind: the word for a secret is in them, and no secret. */
    private static final Set<String> HARMLESS = Set.of("nexttoken", "httptokens", "tokentype");

    private static final String WHEN_IT_ENDS = "expir";

    private SensitiveNames() {}

    /** Returns whether what goes by this name is a secret. */
    public static boolean isSensitive(String name) {
        String plain = plain(name);
        return !HARMLESS.contains(plain)
                && !plain.contains(WHEN_IT_ENDS)
                && (WHOLE.contains(plain) || PARTS.stream().anyMatch(plain::contains));
    }

    /** The letters and digits, in lower case. */
    private static String plain(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
