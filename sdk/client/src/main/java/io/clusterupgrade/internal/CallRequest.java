// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpRequest;
import org.jspecify.annotations.Nullable;

/** What a caller asks for: put together as soon as its project is known, and rejected before if it cannot be sent. */
record CallRequest<Q, R>(
        RequestAssembler assembly,
        ProjectSource project,
        Operation<Q, R> operation,
        Q request,
        RequestOptions options) {

    /** Returns whether {@link #assemble} answers without waiting for a network. */
    boolean isReady() {
        return !operation.isProjectScoped() || project.isReady();
    }

    /** The call but for its signature. The project is looked up for the first call that needs one; a known one goes along always. */
    HttpRequest assemble() {
        return assemble(operation.isProjectScoped() || project.isReady() ? project.projectId() : null);
    }

    /** The call but for its signature, with a project that was looked up; null for none. */
    HttpRequest assemble(@Nullable String projectId) {
        return (projectId == null ? assembly : assembly.withProject(projectId)).assemble(operation, request, options);
    }

    /** Rejects what cannot be sent with any project in its path. */
    void check() {
        HttpRequest unused = assembly.withProject("project").assemble(operation, request, options);
    }

    /** What tells that a response belongs to another request; null when nothing does. */
    @Nullable String mismatch(R response) {
        return operation.mismatch(request, response);
    }
}
