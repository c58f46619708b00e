// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.event.CallEvent;
import io.micrometer.common.KeyValues;

/**
 * Names calls by OpenTelemetry's semantic conventions for RPC clients: the observation is {@value #NAME}, its span is {@code
 * service/operation}.
 *
 * <table>
 * <caption>Tags of the timer, each with few values</caption>
 * <tr><th>Tag</th><th>Value</th></tr>
 * <tr><td>{@code rpc.system}</td><td>{@code huaweicloud-api} or {@code alibabacloud-api}</td></tr>
 * <tr><td>{@code rpc.service}</td><td>{@code CSS}, {@code CCE} or {@code ACK}</td></tr>
 * <tr><td>{@code rpc.method}</td><td>the cloud's own name of the operation, such as {@code UpgradeDetail}</td></tr>
 * <tr><td>{@code http.response.status_code}</td><td>the status of the last response; {@code none} without one</td></tr>
 * <tr><td>{@code error.type}</td><td>the simple class name of the exception; {@code none} when the call succeeded</td></tr>
 * </table>
 *
 * <p>The span also has {@code http.request.resend_count}, {@code cluster_upgrade.request_id} and {@code cluster_upgrade.error_code},
 * the last two if the cloud gave any.
 *
 * <p>Stateless and thread-safe. May be extended.
 *
 * @since 0.1.0
 */
public class DefaultCallObservationConvention implements CallObservationConvention {
    /** The name of the observation, and of its timer. */
    public static final String NAME = "rpc.client.duration";

    /** Creates the convention. */
    public DefaultCallObservationConvention() {}

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getContextualName(CallContext context) {
        return context.event().service() + "/" + context.event().operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallContext context) {
        return CallTags.keyValues(context.event());
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CallContext context) {
        CallEvent event = context.event();
        KeyValues values =
                KeyValues.of("http.request.resend_count", Integer.toString(Math.max(0, event.attempt() - 1)));
        String requestId = event.requestId();
        if (requestId != null) {
            values = values.and("cluster_upgrade.request_id", requestId);
        }
        return event.code().isEmpty() ? values : values.and("cluster_upgrade.error_code", event.code());
    }
}
