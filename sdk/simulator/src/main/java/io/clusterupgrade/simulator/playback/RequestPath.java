// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Set;

/**
 * Method and path of requests that are the same, whatever the project of the account.
 *
 * @param method HTTP method
 * @param path the path, still encoded, with {@code {project_id}} instead of the project
 */
record RequestPath(String method, String path) {
    private static final String PROJECT_HEADER = "X-Project-Id";

    /**
     * Returns the path of a request.
     *
     * @param projects the projects of the recording, for a request that names its project in the path only
     */
    static RequestPath of(WireRequest request, Set<String> projects) {
        String project = request.headers().get(PROJECT_HEADER);
        return of(request.method(), request.path(), project == null ? projects : Set.of(project));
    }

    static RequestPath of(RecordedExchange.Request request) {
        return of(request.method(), request.path(), projects(request));
    }

    /** Returns the project that a request names; none for a service without projects. */
    static Set<String> projects(RecordedExchange.Request request) {
        String project = request.headers().getOrDefault(PROJECT_HEADER, "");
        return project.isEmpty() ? Set.of() : Set.of(project);
    }

    private static RequestPath of(String method, String path, Set<String> projects) {
        String general = path;
        for (String project : projects) {
            general = general.replace("/" + project + "/", "/{project_id}/");
        }
        return new RequestPath(method, general);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
