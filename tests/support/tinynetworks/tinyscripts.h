// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/csrc/jit/api/module.h>

#include <string>

namespace pw::test {

/// A network of a few layers with fixed pseudo-random weights, any input size from 64 on, 32 numbers as
/// embedding:
///   stem      convolutions 3 -> 8 -> 16 with stride 2 each, ReLU in place
///   body      residual convolution, then 16 -> 24 with stride 2 and another residual one
///   pool      mean over the pixels, [N, 24]
///   fc        linear layer 24 -> 32
/// `forward` is the source of the method of that name, which calls these.
[[nodiscard]] torch::jit::Module tinyScript(const std::string& methods);

inline constexpr const char* kPlain = R"(
def forward(self, x: Tensor) -> Tensor:
    return self.fc.forward(self.pool.forward(self.body.forward(self.stem.forward(x))))
)";

inline constexpr const char* kTwoMethods = R"(
def state(self, x: Tensor) -> Tensor:
    return self.pool.forward(self.body.forward(self.stem.forward(x)))

def embed(self, s: Tensor) -> Tensor:
    return self.fc.forward(s)
)";

/// Channels and single entries are dropped.
inline constexpr const char* kDropoutInside = R"(
def forward(self, x: Tensor) -> Tensor:
    y = torch.feature_dropout(self.stem.forward(x), 0.2, self.training)
    y = torch.dropout(self.pool.forward(self.body.forward(y)), 0.4, self.training)
    return self.fc.forward(y)
)";

inline constexpr const char* kDropoutAtHead = R"(
def forward(self, x: Tensor) -> Tensor:
    y = self.pool.forward(self.body.forward(self.stem.forward(x)))
    return self.fc.forward(torch.dropout_(y, 0.4, self.training))
)";

/// Takes pixels as they are, gives unit vectors, and asks the image for the number of faces at the end.
inline constexpr const char* kNormalising = R"(
def forward(self, x: Tensor) -> Tensor:
    y = torch.div(torch.sub(x, 127.5), 128.0)
    y = self.fc.forward(torch.reshape(self.pool.forward(self.body.forward(self.stem.forward(y))), [x.size(0), -1]))
    return torch.div(y, torch.clamp_min(torch.norm(y, 2, 1, True), 1e-12))
)";

/// As a careless trace leaves it: one face, whatever comes in.
inline constexpr const char* kForOneFace = R"(
def state(self, x: Tensor) -> Tensor:
    return torch.reshape(torch.slice(self.pool.forward(self.body.forward(self.stem.forward(x))), 0, 0, 1), [1, 24])

def embed(self, s: Tensor) -> Tensor:
    return self.fc.forward(s)
)";

/// Each face depends on all that come with it.
inline constexpr const char* kMixing = R"(
def state(self, x: Tensor) -> Tensor:
    y = self.pool.forward(self.body.forward(self.stem.forward(x)))
    return torch.add(y, torch.mean(y, [0], True))

def embed(self, s: Tensor) -> Tensor:
    return self.fc.forward(s)
)";

inline constexpr const char* kWithoutLinearLayer = R"(
def forward(self, x: Tensor) -> Tensor:
    return self.pool.forward(self.body.forward(self.stem.forward(x)))
)";

inline constexpr const char* kWithoutGradient = R"(
def forward(self, x: Tensor) -> Tensor:
    return self.fc.forward(self.pool.forward(self.body.forward(self.stem.forward(torch.floor(x)))))
)";

/// The image reaches the embedding past the last linear layer.
inline constexpr const char* kWithShortcut = R"(
def forward(self, x: Tensor) -> Tensor:
    return torch.add(self.fc.forward(self.pool.forward(self.body.forward(self.stem.forward(x)))), torch.mean(x, [1, 2, 3]).reshape([-1, 1]))
)";

} // namespace pw::test
