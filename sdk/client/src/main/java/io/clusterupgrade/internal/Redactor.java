// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blots out the secrets of a call wherever a text from outside is shown: a gateway that refuses a signature repeats the headers
 * it got, session token included.
 */
record Redactor(List<String> secrets) {
    private static final String BLOT = "****";

    /** Parts of a secret this long are blotted out too: an excerpt may cut a token, and an escape may break it up. */
    private static final int PART = 8;

    static final Redactor NOTHING = new Redactor(List.of());

    static Redactor of(Credentials credentials) {
        if (credentials instanceof AccessKeyCredentials key) {
            return new Redactor(List.of(key.secretAccessKey()));
        }
        if (credentials instanceof SessionCredentials session) {
            return new Redactor(List.of(session.securityToken(), session.secretAccessKey()));
        }
        return new Redactor(List.of(((TokenCredentials) credentials).token()));
    }

    String redact(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = withoutParts(clean.replace(secret, BLOT), secret);
        }
        return clean;
    }

    /** Whether no message of an exception, of its causes or of those suppressed shows a secret. */
    boolean isClean(@Nullable Throwable thrown) {
        return Causes.of(thrown).stream()
                .map(Throwable::toString)
                .allMatch(text -> redact(text).equals(text));
    }

    private static String withoutParts(String text, String secret) {
        Set<String> parts = new HashSet<>();
        for (int i = 0; i + PART <= secret.length(); i++) {
            parts.add(secret.substring(i, i + PART));
        }
        StringBuilder clean = new StringBuilder(text.length());
        int i = 0;
        while (i + PART <= text.length()) {
            if (parts.contains(text.substring(i, i + PART))) {
                i += PART;
                while (i < text.length() && parts.contains(text.substring(i - PART + 1, i + 1))) {
                    i++;
                }
                clean.append(BLOT);
            } else {
                clean.append(text.charAt(i++));
            }
        }
        return clean.append(text, i, text.length()).toString();
    }

    /** Counts only: its secrets are what this record must not show. */
    @Override
    public String toString() {
        return "Redactor[" + secrets.size() + "]";
    }
}
