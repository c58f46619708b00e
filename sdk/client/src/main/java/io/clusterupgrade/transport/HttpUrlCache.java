// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.util.concurrent.atomic.AtomicReferenceArray;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A cache of parsed URLs. Watching an upgrade requests the same URLs repeatedly, and parsing one costs more than
 * signing the request. Each slot keeps its latest URL. Thread-safe.
 */
final class HttpUrlCache {
    private static final int SLOTS = 1024;

    private final AtomicReferenceArray<@Nullable Parsed> slots = new AtomicReferenceArray<>(SLOTS);

    /**
     * Returns the parsed URL.
     *
     * @throws IllegalArgumentException if it is not a URL
     */
    HttpUrl get(String url) {
        int hash = url.hashCode();
        int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
        Parsed cached = slots.get(slot);
        if (cached == null || !cached.text.equals(url)) {
            cached = new Parsed(url, HttpUrl.get(url));
            slots.set(slot, cached);
        }
        return cached.url;
    }

    private record Parsed(String text, HttpUrl url) {}
}
