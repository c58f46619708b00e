// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The body of a request for OkHttp: not copied, and marked as one-shot so that it is not sent twice. */
final class OneShotRequestBody extends RequestBody {
    private static final Set<String> BODY_REQUIRED = Set.of("POST", "PUT", "PATCH");

    private final HttpRequest request;

    private OneShotRequestBody(HttpRequest request) {
        this.request = request;
    }

    /** Returns the body, or null for a request that has none and needs none. */
    static @Nullable OneShotRequestBody of(HttpRequest request) {
        boolean needed = BODY_REQUIRED.contains(request.method().toUpperCase(Locale.ROOT));
        return needed || request.bodyLength() > 0 ? new OneShotRequestBody(request) : null;
    }

    /** Returns null: the content type is a header of the request, which OkHttp keeps. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return request.bodyLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(request.body());
    }
}
