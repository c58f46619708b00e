// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import io.clusterupgrade.simulator.wire.WireRequest;
import org.jspecify.annotations.Nullable;

/**
 * Method and path of requests that are the same, whatever the project of the account.
 *
 * @param method HTTP method
 * @param path the path, still encoded, with {@code {project_id}} instead of the project that the request names in its header
 */
record RequestPath(String method, String path) {
    private static final String PROJECT_HEADER = "X-Project-Id";

    static RequestPath of(WireRequest request) {
        return of(request.method(), request.path(), request.headers().get(PROJECT_HEADER));
    }

    static RequestPath of(RecordedExchange.Request request) {
        return of(request.method(), request.path(), request.headers().get(PROJECT_HEADER));
    }

    private static RequestPath of(String method, String path, @Nullable String project) {
        return new RequestPath(
                method,
                project == null || project.isEmpty() ? path : path.replace("/" + project + "/", "/{project_id}/"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
