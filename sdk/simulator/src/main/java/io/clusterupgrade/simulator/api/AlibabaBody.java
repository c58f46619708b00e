// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.wire.Reply;
import io.clusterupgrade.simulator.wire.WireRequest;
import java.util.Locale;

/** Alibaba answers in JSON, or in XML to whoever accepts that (ACK sheet 3.1, 5.10). */
final class AlibabaBody {
    private AlibabaBody() {}

    static Reply reply(int status, String xmlRoot, ObjectNode body, WireRequest request) {
        String accept = request.headers().getOrEmpty("Accept").toLowerCase(Locale.ROOT);
        return accept.contains("application/xml")
                ? Reply.of(status, "application/xml", Xml.document(xmlRoot, body))
                : Reply.json(status, body.toString());
    }
}
