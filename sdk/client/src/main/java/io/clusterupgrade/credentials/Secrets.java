// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.credentials;

import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.text.InvisibleCharacters;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Validates and masks ids, keys and tokens. */
final class Secrets {
    private static final int VISIBLE_CHARACTERS = 4;

    private Secrets() {}

    /**
     * Returns a secret without the white space around it. It may have any visible character.
     *
     * @throws IllegalArgumentException if it is blank or has an invisible character
     */
    static String secret(String name, String value) {
        return requireNoFlaw(name, value, InvisibleCharacters.find(stripped(name, value)));
    }

    /**
     * Returns an id or a token without the white space around it. It is sent in headers and must be ASCII.
     *
     * @throws IllegalArgumentException if it is blank or has an invisible or non-ASCII character
     */
    static String ascii(String name, String value) {
        return requireNoFlaw(name, value, InvisibleCharacters.findOrNonAscii(stripped(name, value)));
    }

    /**
     * Validates a key or a token that was read from a named place, such as a variable.
     *
     * @param validator {@link #secret} or {@link #ascii}
     * @throws CredentialsException if the value is invalid; the message has the name
     */
    static String validated(String name, String value, BinaryOperator<String> validator) {
        try {
            return validator.apply(name, value);
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

    private static String requireNoFlaw(String name, String value, @Nullable String flaw) {
        if (flaw != null) {
            throw new IllegalArgumentException(
                    name + " has an invalid character, probably copied along with the value: " + flaw);
        }
        return value.strip();
    }

    /** Returns the last characters of an id, which are enough to distinguish two keys in a log. */
    static String masked(String id) {
        return id.length() <= VISIBLE_CHARACTERS * 2 ? "****" : "****" + id.substring(id.length() - VISIBLE_CHARACTERS);
    }
}
