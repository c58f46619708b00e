// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.redaction;

import io.clusterupgrade.credentials.AccessKeyCredentials;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.SessionCredentials;
import io.clusterupgrade.credentials.TokenCredentials;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets by asterisks wherever text from outside is shown: a server may repeat what it was sent, such as the headers of
 * a request whose signature it rejects.
 *
 * <p>Finds whole secrets and their fragments, since an echo may be cut: eight characters in a row anywhere (more than half of a
 * secret that is shorter than 20), and four at the end of the text. Each in plain text, percent-encoded, escaped for JSON or HTML, in Base64,
 * and any mixture of them. Secrets of less than four characters are not looked for: they would hide parts of every text.
 *
 * <p>Immutable and thread-safe. Text without a secret comes back as it is, without any allocation unless it has escapes.
 */
public final class SecretRedactor {
    /** What stands in the place of a secret. */
    public static final String MASK = "****";

    /** Knows no secrets and changes nothing. */
    public static final SecretRedactor NONE = new SecretRedactor(List.of());

    private static final int SHORTEST = 4;
    private static final String CUT = "…";
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private final List<String> secrets;
    private final List<SecretFragments> fragments;

    private SecretRedactor(List<String> secrets) {
        this.secrets = secrets;
        this.fragments = SecretFragments.of(
                secrets.stream().filter(secret -> secret.length() >= SHORTEST).toList());
    }

    /** A redactor of these secrets. */
    public static SecretRedactor of(String... secrets) {
        return new SecretRedactor(List.of(secrets));
    }

    /** A redactor of the secret parts of credentials; the id of a key is none. */
    public static SecretRedactor of(Credentials credentials) {
        if (credentials instanceof SessionCredentials session) {
            return of(session.securityToken(), session.secretAccessKey());
        }
        return credentials instanceof TokenCredentials token
                ? of(token.token())
                : of(((AccessKeyCredentials) credentials).secretAccessKey());
    }

    /** A redactor of the secrets of both. */
    public SecretRedactor and(SecretRedactor other) {
        List<String> both = new ArrayList<>(secrets);
        both.addAll(other.secrets);
        return new SecretRedactor(List.copyOf(both));
    }

    /** The text without secrets; the same instance when it has none. */
    public String redact(String text) {
        BitSet found = find(text);
        if (found == null) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int shown = 0;
        for (int secret = found.nextSetBit(0); secret >= 0; secret = found.nextSetBit(shown)) {
            clean.append(text, shown, secret).append(MASK);
            shown = found.nextClearBit(secret);
        }
        return clean.append(text, shown, text.length()).toString();
    }

    /**
     * One line of the text without secrets, for a message: control characters become spaces, and what is longer is cut, after the
     * secrets have been replaced.
     *
     * @param longest the most characters to show
     */
    public String excerpt(String text, int longest) {
        String clean = NO_TEXT.matcher(redact(text)).replaceAll(" ").strip();
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end) + CUT;
    }

    /** Returns whether no message of an exception, of its causes or of those suppressed shows a secret. */
    public boolean isClean(@Nullable Throwable thrown) {
        return isClean(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean isClean(@Nullable Throwable thrown, Set<Throwable> seen) {
        for (Throwable one = thrown; one != null && seen.add(one); one = one.getCause()) {
            if (find(one.toString()) != null) {
                return false;
            }
            for (Throwable suppressed : one.getSuppressed()) {
                if (!isClean(suppressed, seen)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The places of secrets in a text; null when there are none. An escape may itself be escaped, but hardly twice. */
    private @Nullable BitSet find(String text) {
        if (fragments.isEmpty()) {
            return null;
        }
        BitSet found = null;
        UnescapedText view = UnescapedText.of(text);
        for (int depth = 0; view != null && depth <= 2; depth++) {
            for (SecretFragments one : fragments) {
                found = one.find(view, found);
            }
            view = view.unescaped();
        }
        return found;
    }

    /** Counts only: its secrets are what this class must not show. */
    @Override
    public String toString() {
        return "SecretRedactor[" + secrets.size() + "]";
    }
}
