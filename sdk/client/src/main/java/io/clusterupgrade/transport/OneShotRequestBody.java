// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** The bytes of a call for OkHttp, without copying them, and marked as not to be written twice. */
final class OneShotRequestBody extends RequestBody {
    private static final Set<String> BODY_REQUIRED = Set.of("POST", "PUT", "PATCH");

    private final HttpRequest call;

    private OneShotRequestBody(HttpRequest call) {
        this.call = call;
    }

    /** The body, or null for a call that has none and needs none. */
    static @Nullable OneShotRequestBody of(HttpRequest call) {
        boolean needed = BODY_REQUIRED.contains(call.method().toUpperCase(Locale.ROOT));
        return needed || call.bodyLength() > 0 ? new OneShotRequestBody(call) : null;
    }

    /** Null: the content type is a header of the call, and OkHttp keeps it. */
    @Override
    public @Nullable MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return call.bodyLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(call.body());
    }
}
