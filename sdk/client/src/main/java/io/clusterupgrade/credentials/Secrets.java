// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** How secrets are taken in and how they are not shown. */
final class Secrets {
    private static final int SHOWN = 4;

    private Secrets() {}

    /**
     * A secret without white space around it. It may have any character that can be seen.
     *
     * @throws IllegalArgumentException if it is blank or has a character that nobody sees
     */
    static String secret(String name, String value) {
        return fit(name, value, InvisibleCharacters.find(stripped(name, value)));
    }

    /**
     * An id or a token without white space around it. It travels in headers and is ASCII.
     *
     * @throws IllegalArgumentException if it is blank or has a character that nobody sees or that is not ASCII
     */
    static String ascii(String name, String value) {
        return fit(name, value, InvisibleCharacters.findOrNonAscii(stripped(name, value)));
    }

    /**
     * A key or a token that was found under a name, such as that of a variable.
     *
     * @param make {@link #secret} or {@link #ascii}
     * @throws CredentialsException if it is not fit; the message has the name
     */
    static String found(String name, String value, BinaryOperator<String> make) {
        try {
            return make.apply(name, value);
        } catch (IllegalArgumentException e) {
            throw new CredentialsException("No credentials: " + e.getMessage() + ".", null);
        }
    }

    private static String stripped(String name, String value) {
        Objects.requireNonNull(value, name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value.strip();
    }

    private static String fit(String name, String value, @Nullable String flaw) {
        if (flaw != null) {
            throw new IllegalArgumentException(name + " has a character that cannot be part of it, mostly one that came"
                    + " along when it was copied: " + flaw);
        }
        return value.strip();
    }

    /** The last characters of an id, enough to tell two keys apart in a log. */
    static String masked(String id) {
        return id.length() <= SHOWN * 2 ? "****" : "****" + id.substring(id.length() - SHOWN);
    }
}
