// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.auth.AlibabaAuthentication;
import io.clusterupgrade.simulator.auth.AuthErrorException;
import io.clusterupgrade.simulator.auth.Authentication;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Locale;

/**
 * Alibaba's gateway, with the error fields {@code Code}, {@code Message}, {@code RequestId}, {@code HostId}
 * (see sdk/docs/wire/ack.md#errors).
 */
public final class AlibabaGateway implements GatewayDialect {
    private final Authentication authentication;

    /** Creates a gateway that accepts the keys and tokens of this store. */
    public AlibabaGateway(KeyStore keys) {
        this.authentication = new AlibabaAuthentication(keys);
    }

    @Override
    public Authentication authentication() {
        return authentication;
    }

    @Override
    public String newRequestId() {
        return RequestIdGenerator.next().toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public String requestIdHeader() {
        return "x-acs-request-id";
    }

    @Override
    public SimulatedResponse rejected(AuthErrorException exception, WireRequest request, String requestId) {
        return error(exception.status(), exception.code(), String.valueOf(exception.getMessage()), request, requestId);
    }

    @Override
    public SimulatedResponse unknownOperation(WireRequest request, String requestId) {
        String message = "The specified action or version does not exist.";
        return error(404, "InvalidAction.NotFound", message, request, requestId);
    }

    @Override
    public SimulatedResponse notRecorded(String message, WireRequest request, String requestId) {
        return error(400, NOT_RECORDED, message, request, requestId);
    }

    @Override
    public SimulatedResponse malformed(int status, String message, String requestId) {
        return json(status, SimulatorError.MALFORMED, message, requestId);
    }

    @Override
    public SimulatedResponse failed(String operation, String requestId) {
        return json(500, SimulatorError.INTERNAL, SimulatorError.failed(operation), requestId);
    }

    private static SimulatedResponse json(int status, String code, String message, String requestId) {
        return SimulatedResponse.json(status, body(code, message, "", requestId).toString());
    }

    private static SimulatedResponse error(
            int status, String code, String message, WireRequest request, String requestId) {
        String host = request.headers().getOrEmpty("Host");
        return AlibabaBody.response(status, "Error", body(code, message, host, requestId), request);
    }

    private static ObjectNode body(String code, String message, String host, String requestId) {
        return Json.object()
                .put("RequestId", requestId)
                .put("HostId", host)
                .put("Code", code)
                .put("Message", message);
    }
}
