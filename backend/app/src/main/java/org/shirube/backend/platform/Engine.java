// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

/// The database engine that the backend runs on.
///
/// @param embedded true for the embedded engine, which has one process and no secondary indexes
/// @param name what people read, for example `MongoDB 8.0`
public record Engine(boolean embedded, String name) {}
