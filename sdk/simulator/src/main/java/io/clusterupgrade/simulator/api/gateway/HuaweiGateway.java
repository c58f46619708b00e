// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import io.clusterupgrade.simulator.auth.AuthErrorException;
import io.clusterupgrade.simulator.auth.Authentication;
import io.clusterupgrade.simulator.auth.HuaweiAuthentication;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;

/**
 * Huawei's gateway, with the error fields {@code error_code}, {@code error_msg}, {@code request_id} (see
 * sdk/docs/wire/css.md#errors and sdk/docs/wire/cce.md#errors, shape C).
 */
public final class HuaweiGateway implements GatewayDialect {
    private final Authentication authentication;

    /** Creates a gateway that accepts the keys and tokens of this store. */
    public HuaweiGateway(KeyStore keys) {
        this.authentication = new HuaweiAuthentication(keys);
    }

    @Override
    public Authentication authentication() {
        return authentication;
    }

    @Override
    public String newRequestId() {
        return RequestIdGenerator.next().toString().replace("-", "");
    }

    @Override
    public String requestIdHeader() {
        return "X-Request-Id";
    }

    @Override
    public SimulatedResponse rejected(AuthErrorException exception, WireRequest request, String requestId) {
        return error(exception.status(), exception.code(), String.valueOf(exception.getMessage()), requestId);
    }

    @Override
    public SimulatedResponse unknownOperation(WireRequest request, String requestId) {
        return error(404, "APIGW.0101", "The API does not exist or has not been published.", requestId);
    }

    @Override
    public SimulatedResponse notRecorded(String message, WireRequest request, String requestId) {
        return error(400, NOT_RECORDED, message, requestId);
    }

    @Override
    public SimulatedResponse malformed(int status, String message, String requestId) {
        return error(status, "APIGW.0201", message, requestId);
    }

    @Override
    public SimulatedResponse failed(String operation, String requestId) {
        return error(500, SimulatorError.INTERNAL, SimulatorError.failed(operation), requestId);
    }

    private static SimulatedResponse error(int status, String code, String message, String requestId) {
        return SimulatedResponse.json(
                status,
                Json.object()
                        .put("error_code", code)
                        .put("error_msg", message)
                        .put("request_id", requestId)
                        .toString());
    }
}
