// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Creates secrets and searches texts for parts of them. */
public final class Leaks {
    private static final int SHOWN_AT_MOST = 12;

    private Leaks() {}

    /** Returns a secret, the same for the same seed. */
    public static String random(int length, long seed) {
        return random(length, seed, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    }

    /** Returns a secret that needs no escaping in JSON, a form or a URL. */
    public static String plain(int length, long seed) {
        return random(length, seed, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    }

    private static String random(int length, long seed, String alphabet) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
        return text.toString();
    }

    /** Returns a stack trace with all messages. */
    public static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** Fails if a text contains twelve successive characters of a secret. */
    public static void assertNone(Collection<String> seen, List<String> secrets) {
        Set<String> parts = new HashSet<>();
        for (String secret : secrets) {
            for (int i = 0; i + SHOWN_AT_MOST <= secret.length(); i++) {
                parts.add(secret.substring(i, i + SHOWN_AT_MOST));
            }
        }
        for (String text : new HashSet<>(seen)) {
            for (int i = 0; i + SHOWN_AT_MOST <= text.length(); i++) {
                if (parts.contains(text.substring(i, i + SHOWN_AT_MOST))) {
                    String around = text.substring(Math.max(0, i - 300), Math.min(text.length(), i + 20));
                    throw new AssertionError("part of a secret at the end of: " + around);
                }
            }
        }
    }
}
