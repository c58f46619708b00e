// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Locale;

/**
 * Creates responses in JSON, or in XML if the request accepts XML (see sdk/docs/wire/ack.md#cluster-upgrade and
 * sdk/docs/wire/ack.md#xml).
 */
public final class AlibabaBody {
    private AlibabaBody() {}

    public static SimulatedResponse response(int status, String xmlRoot, ObjectNode body, WireRequest request) {
        String accept = request.headers().getOrEmpty("Accept").toLowerCase(Locale.ROOT);
        return accept.contains("application/xml")
                ? SimulatedResponse.of(status, "application/xml", Xml.document(xmlRoot, body))
                : SimulatedResponse.json(status, body.toString());
    }
}
