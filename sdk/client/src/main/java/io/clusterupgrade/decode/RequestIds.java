// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Reads the service's id of a request from the headers of the response. Stateless.
 *
 * @since 0.1.0
 */
public final class RequestIds {
    /** The limit of characters, longer than any real id; messages contain the id. */
    private static final int LONGEST = 200;

    private RequestIds() {}

    /** Returns the id in the headers, or null if there is none. */
    public static @Nullable String of(HttpResponse response) {
        String huawei = orNull(response.header("X-Request-Id"));
        return huawei != null ? huawei : orNull(response.header("x-acs-request-id"));
    }

    /** Returns the text, or null if it is blank or longer than an id can be. */
    static @Nullable String orNull(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > LONGEST ? null : id;
    }
}
