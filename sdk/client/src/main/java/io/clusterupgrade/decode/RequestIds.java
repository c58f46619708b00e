// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The id under which a cloud keeps a request, as its responses carry it in their headers. Stateless.
 *
 * @since 0.1.0
 */
public final class RequestIds {
    /** Longer than that of any cloud; it stands in messages. */
    private static final int LONGEST = 200;

    private RequestIds() {}

    /** The id in the headers, or null when there is none. */
    public static @Nullable String of(HttpResponse response) {
        String huawei = orNull(response.header("X-Request-Id"));
        return huawei != null ? huawei : orNull(response.header("x-acs-request-id"));
    }

    /** A text, or null when it is blank or longer than an id can be. */
    static @Nullable String orNull(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > LONGEST ? null : id;
    }
}
