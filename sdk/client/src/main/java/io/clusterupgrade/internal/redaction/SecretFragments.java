// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fragments of secrets in all their forms: their substrings of one length, as hashes, so that a text is searched for all of
 * them in one pass. Immutable.
 */
final class SecretFragments {
    private static final int LONGEST_FRAGMENT = 8;
    private static final int SHORTEST_FRAGMENT = 4;
    private static final int LONG_SECRET = 20;
    private static final long BASE = 1_000_003;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The marks of a truncated text. */
    private static final String CLOSING = " \t\r\n\"'`.…,;:)]}>";

    private final List<String> forms;
    private final int length;
    private final long leaving;
    private final long[] hashes;

    private SecretFragments(List<String> forms, int length) {
        this.forms = forms;
        this.length = length;
        long power = 1;
        for (int i = 1; i < length; i++) {
            power *= BASE;
        }
        this.leaving = power;
        int fragments = forms.stream().mapToInt(String::length).sum();
        this.hashes = new long[Integer.highestOneBit(Math.max(SHORTEST_FRAGMENT, fragments)) * 4];
        forms.forEach(this::fill);
    }

    /** Returns the fragments of secrets, plain and in Base64, one object for each length of fragments. */
    static List<SecretFragments> of(List<String> secrets) {
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (String secret : secrets) {
            int length = fragmentLength(secret);
            byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
            add(secret, length, byLength);
            // What percent-encoding makes of it, a byte a character.
            add(new String(utf8, StandardCharsets.ISO_8859_1), length, byLength);
            for (String base64 : base64(utf8)) {
                add(base64, Math.min(LONGEST_FRAGMENT, base64.length()), byLength);
            }
        }
        List<SecretFragments> all = new ArrayList<>();
        byLength.forEach((length, forms) -> all.add(new SecretFragments(forms, length)));
        return all;
    }

    /** A short secret may be a password made of words; one of these alone is no leak where a message speaks of a password. */
    private static int fragmentLength(String secret) {
        int half = secret.length() / 2 + 1;
        return secret.length() >= LONG_SECRET
                ? LONGEST_FRAGMENT
                : Math.max(SHORTEST_FRAGMENT, Math.min(half, LONGEST_FRAGMENT + 1));
    }

    private static void add(String form, int length, Map<Integer, List<String>> byLength) {
        if (form.length() >= SHORTEST_FRAGMENT) {
            List<String> forms = byLength.computeIfAbsent(length, key -> new ArrayList<>());
            if (!forms.contains(form)) {
                forms.add(form);
            }
        }
    }

    /** The secret in Base64 as it looks behind any number of other bytes, but for the characters at its ends that depend on them. */
    private static Set<String> base64(byte[] secret) {
        Set<String> forms = new LinkedHashSet<>();
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + secret.length];
            System.arraycopy(secret, 0, shifted, before, secret.length);
            int first = before == 0 ? 0 : before + 1;
            int last = shifted.length * 4 / 3;
            for (Base64.Encoder encoder : new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
                String text = encoder.withoutPadding().encodeToString(shifted);
                forms.add(text.substring(first, Math.max(first, last)));
            }
        }
        return forms;
    }

    private void fill(String form) {
        long hash = 0;
        for (int end = 0; end < form.length(); end++) {
            hash = next(hash, form, end);
            if (end >= length - 1) {
                hashes[slot(hash)] = hash;
            }
        }
    }

    /** Adds the places in the original of a text where fragments stand; null stays null when there are none. */
    @Nullable BitSet find(UnescapedText view, @Nullable BitSet known) {
        BitSet found = known;
        String text = view.text();
        long hash = 0;
        for (int end = 0; end < text.length(); end++) {
            hash = next(hash, text, end);
            if (end >= length - 1 && hashes[slot(hash)] == hash) {
                found = mark(view, end - length + 1, end + 1, found);
            }
        }
        return findCut(view, found);
    }

    /** A text that ends in the middle of a secret ends with its beginning, however short. */
    private @Nullable BitSet findCut(UnescapedText view, @Nullable BitSet known) {
        String text = view.text();
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int shown = shownAtEnd(text, end);
        if (shown == 0) {
            end = UnescapedText.withoutCutEscape(text, end);
            shown = shownAtEnd(text, end);
        }
        return shown == 0 ? known : mark(view, end - shown, end, known);
    }

    /** Returns how many characters of a secret's beginning precede an index; 0 if there are too few. */
    private int shownAtEnd(String text, int end) {
        for (int shown = Math.min(length - 1, end); shown >= SHORTEST_FRAGMENT; shown--) {
            for (String form : forms) {
                if (text.regionMatches(end - shown, form, 0, shown)) {
                    return shown;
                }
            }
        }
        return 0;
    }

    private static BitSet mark(UnescapedText view, int start, int end, @Nullable BitSet known) {
        BitSet found = known == null ? new BitSet() : known;
        found.set(view.originalIndex(start), view.originalIndex(end));
        return found;
    }

    /** The hash of the characters up to an end, from that of those up to the one before. 0 marks a free slot, so no character counts 0. */
    private long next(long hash, String text, int end) {
        long kept = end < length ? hash : hash - leaving * (text.charAt(end - length) + 1);
        return kept * BASE + text.charAt(end) + 1;
    }

    /** Returns the slot of a hash. */
    private int slot(long hash) {
        int slot = (int) ((hash * SPREAD) >>> 32) & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "SecretFragments[" + forms.size() + " of " + length + "]";
    }
}
