// SPDX-License-Identifier: Apache-2.0
/// `./shirube bench`: measures the product on a deterministic synthetic municipality, each figure beside a yardstick
/// from
/// the same run.
@NullMarked
package org.shirube.allinone.bench;

import org.jspecify.annotations.NullMarked;
