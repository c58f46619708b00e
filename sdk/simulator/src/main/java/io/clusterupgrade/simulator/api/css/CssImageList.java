// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.api.css;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.simulator.css.SimulatedCssCluster;
import io.clusterupgrade.simulator.css.model.CssImage;
import io.clusterupgrade.simulator.wire.AuthenticatedRequest;
import io.clusterupgrade.simulator.wire.Json;
import io.clusterupgrade.simulator.wire.SimulatedResponse;
import java.util.List;

/** ListImages, and the JSON of an image (see sdk/docs/wire/css.md#listimages). */
final class CssImageList {
    private CssImageList() {}

    static SimulatedResponse response(SimulatedCssCluster cluster, AuthenticatedRequest call) {
        List<CssImage> images = cluster.images(call.variable("upgrade_type"));
        ObjectNode body = Json.object().put("needUploadUpgradePlugin", cluster.plugInsMissing());
        CssPaging.fromZero(call.query()).fill(body.putArray("imageInfoList"), images, CssImageList::image);
        return SimulatedResponse.json(200, body.put("totalSize", images.size()).toString());
    }

    static ObjectNode image(CssImage image) {
        return Json.object()
                .put("id", image.id())
                .put("displayName", image.displayName())
                .put("imageDesc", image.description())
                .put("datastoreType", image.engine())
                .put("datastoreVersion", image.version())
                .put("priority", image.priority());
    }
}
