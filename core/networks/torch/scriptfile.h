// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networks/torch/flatgraph.h"
#include "core/networks/torch/scriptnetwork.h"
#include "core/types/networkinfo.h"

#include <optional>
#include <string>

namespace pw {

/// A TorchScript file cut into the parts that an inspection needs. Throws what LibTorch throws; what() is a
/// full sentence where the file is not of a form that can be used.
class ScriptFile {
  public:
    ScriptFile(const std::string& file, const ScriptNetwork::Options& options);

    /// The embedding of a face [1, 3, H, W] by the file's own methods; throws where the size does not fit.
    [[nodiscard]] at::Tensor run(const at::Tensor& face) const;
    /// Runs it on an example to learn the shapes. To be called once, before what follows.
    void measure(const at::Tensor& example);

    /// Has it the methods state and embed? Then the state tensor is what state gives.
    [[nodiscard]] bool hasMethods() const { return m_embed.has_value(); }
    /// Of the method state, or of forward.
    [[nodiscard]] const FlatGraph& graph() const { return m_graph; }
    /// The embedding of the example, as run() gives it.
    [[nodiscard]] const at::Tensor& embedding() const { return m_embedding; }
    /// Does the file bring the embedding to length 1? The parts leave that out.
    [[nodiscard]] bool normalisesOutput() const { return (m_embed ? *m_embed : m_graph).normalisesResult(); }

    /// The last tensor that all dropout layers come after and that separates image and embedding.
    [[nodiscard]] std::size_t beforeDropout() const;
    /// Is there dropout at other places than the input of a last linear layer?
    [[nodiscard]] bool hasInnerDropout() const;

    /// With `info.fullPasses` random passes use the file's dropout layers. An empty `info.stateTensor` stands
    /// for the embedding itself there, and for what the method state gives in a file with the two methods.
    [[nodiscard]] ScriptParts parts(const NetworkInfo& info) const;

  private:
    ScriptFile(torch::jit::Module module, const ScriptNetwork::Options& options);
    [[nodiscard]] at::Tensor onDevice(const at::Tensor& face) const;

    ScriptNetwork::Options m_options;
    FlatGraph m_graph;
    std::optional<FlatGraph> m_embed;
    at::Tensor m_embedding;
};

} // namespace pw
