// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.concurrent.atomic.AtomicReferenceArray;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * URLs as OkHttp wants them. Whoever watches an upgrade asks for the same ones again and again, and taking one apart costs more
 * than signing it: the newest of each place are kept. Thread-safe.
 */
final class HttpUrlCache {
    private static final int PLACES = 1024;

    private final AtomicReferenceArray<@Nullable Parsed> places = new AtomicReferenceArray<>(PLACES);

    /**
     * A URL, taken apart.
     *
     * @throws IllegalArgumentException if it is none
     */
    HttpUrl get(String url) {
        int hash = url.hashCode();
        int place = (hash ^ hash >>> 16) & (PLACES - 1);
        Parsed known = places.get(place);
        if (known == null || !known.text.equals(url)) {
            known = new Parsed(url, HttpUrl.get(url));
            places.set(place, known);
        }
        return known.url;
    }

    private record Parsed(String text, HttpUrl url) {}
}
