// SPDX-License-Identifier: Apache-2.0
/// 人材検索: looking for people with a purpose, and proposing them for a placement.
@NullMarked
package org.shirube.ui.talent;

import org.jspecify.annotations.NullMarked;
