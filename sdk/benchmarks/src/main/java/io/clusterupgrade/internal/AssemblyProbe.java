// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Lets benchmarks reach request building alone, which the client rightly keeps to itself. */
public final class AssemblyProbe<Q> {
    private final RequestAssembler assembler;
    private final Operation<Q, ?> operation;
    private final @Nullable String project;

    /** What builds the requests of an operation. */
    public AssemblyProbe(Operation<Q, ?> operation, EndpointStyle style, @Nullable String project) {
        this.assembler = new RequestAssembler(operation.service(), style, null);
        this.operation = operation;
        this.project = project;
    }

    /** The HTTP call of a request, not yet signed. */
    public HttpRequest build(Q request) {
        return assembler.address(assembler.write(operation, request, RequestOptions.none()), project);
    }
}
